"""The grader of gradlings: observe, judge, tell.

A submission's code is run by probes in a process of its own (:mod:`grader.sandbox`, :mod:`grader.runner`); what they
saw comes back as plain data (:mod:`grader.observation`); the judge compares it with what the reference solution did
(:mod:`grader.judge`), finds the fault that explains it (:mod:`grader.diagnosis`), and :mod:`grader.report` tells.
"""
