"""What an analyst did wrong, said so that they can mend it."""

from .wording import filled


class InputError(ValueError):
    """Input that only the analyst can mend.

    Parameters
    ----------
    text : str
        One plain English sentence that says what is wrong and what to do, with ``{named}``
        places for `values`. It is a literal, so that it can be translated before it is filled.
    table, column : str, optional
        The table (``"cities"``, ``"flows"``) and its column (``"city_id"``), as the analysis
        names them; whoever read the table knows which layer and field that is.
    parameter : str, optional
        The parameter whose value is wrong, where it is no table's.
    values
        What goes into the places of `text`.
    """

    def __init__(self, text, table=None, column=None, parameter=None, **values):
        super().__init__(text.format(**values))
        self.text = text
        self.table = table
        self.column = column
        self.parameter = parameter
        self.values = values

    def sentence(self, translate):
        """The error in another language; `translate` takes the literal."""
        return filled(self.text, self.values, translate)


class Cancelled(Exception):  # noqa: N818 (no error: the analyst wanted it)
    """The analyst stopped the run; whoever catches this writes nothing."""
