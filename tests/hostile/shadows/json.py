raise SystemExit("json was imported from the submission")
