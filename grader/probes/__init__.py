"""The probes: one module an exercise, each with ``PROBES``, the functions that observe a student's module."""
