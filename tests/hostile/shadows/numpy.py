raise SystemExit("numpy was imported from the submission")
