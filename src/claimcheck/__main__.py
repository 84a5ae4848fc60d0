"""The command `claimcheck`, and `python -m claimcheck`."""

import gc

try:
    from claimcheck.cli.environment import INTERRUPTED, leaving_at_once
except KeyboardInterrupt:
    raise SystemExit(130) from None


def start() -> None:
    """Run the command line in a process of its own.

    Such a process ends before there is garbage worth collecting, and looking for it takes an eighth
    of a command's time; frozen, nothing is looked through at the end either.
    """
    gc.disable()
    with leaving_at_once():
        from claimcheck.cli.app import run

    try:
        run()
    except KeyboardInterrupt:
        # Before or behind the commands, which leave by themselves.
        raise SystemExit(INTERRUPTED) from None
    finally:
        gc.freeze()


if __name__ == "__main__":
    start()
