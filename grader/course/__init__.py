"""A course that nbgrader runs: the notebook, the course folder, and grading in nbgrader's own steps.

Nothing else in the package imports this, except its two faces: the commands and the check in a student's notebook.
"""
