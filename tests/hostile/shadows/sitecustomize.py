raise SystemExit("sitecustomize was imported from the submission")
