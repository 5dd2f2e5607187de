# verdict: failed 0
# then: right

import sys


def escape():
    """What was imported for other exercises lies in no variable and in no list of the grader's modules."""
    found = []
    for module in [module for name, module in sys.modules.items() if name.startswith("grader")]:
        for thing in list(vars(module).values()):
            inside = [*thing, *thing.values()] if isinstance(thing, dict) else [thing]
            names = [getattr(each, "__name__", each) for each in inside]
            found += [name for name in names if str(name).startswith("grader.probes.ex") and "ex7" not in name]
    return found
