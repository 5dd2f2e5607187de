raise SystemExit("conftest was imported from the submission")
