raise SystemExit("random was imported from the submission")
