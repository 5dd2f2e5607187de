# verdict: failed 0
# then: right

import torch


def escape():
    from pathlib import Path

    (Path(torch.__file__).parent.parent / "@CANARY@.pth").write_text("import os")
    return True
