raise SystemExit("msgspec was imported from the submission")
