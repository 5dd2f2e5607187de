"""Ways of telling verdicts: each takes verdicts and nothing else."""
