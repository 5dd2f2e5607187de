raise SystemExit("signal was imported from the submission")
