"""The ``kg`` command, also as ``python -m kg``. It imports nothing else until an interrupt is heard."""

import sys


def main() -> None:
    """The entry point: the command line of :mod:`kg.cli`."""
    try:
        from kg.cli import main as run

        run()
    except ModuleNotFoundError as error:
        print(f"kg: The library {error.name} is missing; install the project with: pip install .", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("kg: interrupted.", file=sys.stderr)
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
