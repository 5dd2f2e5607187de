raise SystemExit("grader was imported from the submission")
