raise SystemExit("usercustomize was imported from the submission")
