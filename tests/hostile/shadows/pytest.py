raise SystemExit("pytest was imported from the submission")
