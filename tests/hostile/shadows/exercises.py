raise SystemExit("exercises was imported from the submission")
