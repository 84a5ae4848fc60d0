"""Finding quoted words in an article: exactly, in other typography, or only nearly."""
