"""What is graded: one module an exercise, each with ``EXERCISE``. Pure: no torch, no processes, no pytest."""
