# `make help` prints the verbs.
