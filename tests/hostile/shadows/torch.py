raise SystemExit("torch was imported from the submission")
