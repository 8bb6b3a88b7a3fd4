"""Every failure a user can cause or meet, as one sentence.

The message says what is wrong with which file and what to do about it. The faces (command line, window) show it
as it is and turn it into a non-zero exit; anything else that escapes is a defect of the program.
"""


class TranslatorError(Exception):
    """Tell the user in one sentence what went wrong, where, and what to do."""


class ConfigError(TranslatorError):
    """A setting is unknown, out of bounds or of the wrong type."""


class ImageError(TranslatorError):
    """A file could not be turned into a picture, or a picture into a file."""


class SoundError(TranslatorError):
    """A file could not be read as sound."""


class DataError(TranslatorError):
    """Folders or files do not make a data set."""


class PluginError(TranslatorError):
    """A plugin or a family is missing, broken or asks for another API."""


class JobError(TranslatorError):
    """A job is not in the queue, or is in a state that forbids what was asked."""


class RunError(TranslatorError):
    """A run cannot be started, resumed or read."""


class ModelError(TranslatorError):
    """A Model file cannot be taken, read, written or run."""


class ExportError(ModelError):
    """A network cannot be written as a Model, or what was written does not equal it."""
