"""What a user of the commands can put right."""


class Trouble(Exception):
    """Something is not as it must be; the message is one line that says what, and is all that the user sees."""
