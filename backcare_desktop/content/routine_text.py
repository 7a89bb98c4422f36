"""A routine written as the text of a file, the same that content/routine_file.py reads.

Law: what is read back is what was written; what does not fit into a file is an error before anything is
on the disk.
"""

import msgspec
import tomli_w

from backcare_desktop.content.picture import picture_bytes, picture_text
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.toml_file import LARGEST, Table


def text_of(routine: Routine) -> bytes:
    """The file. Its id is the file's name and is not in it. Raises ContentError where it is too large."""
    head = {"format": 1, "title": routine.title, "note": routine.note or None, "max_pain": routine.max_pain}
    table = {**_said(head), "stage": [_stage(stage) for stage in routine.stage]}
    written = tomli_w.dumps(table, multiline_strings=True).encode()
    if len(written) > LARGEST:
        raise ContentError([f"{routine.title}: larger than {LARGEST // 1024} kB; leave a picture out"])
    return written


def _stage(stage: Stage) -> Table:
    table = _said(msgspec.to_builtins(stage))
    if stage.picture is not None:
        # Anew in short lines: a line of a file has an end.
        table["picture"] = picture_text(picture_bytes(stage.picture))
    return table


def _said(table: Table) -> Table:
    return {key: value for key, value in table.items() if value is not None and value not in ((), [])}
