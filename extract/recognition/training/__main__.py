"""`python -m extract.recognition.training`: train the recogniser and write its model."""

from extract.recognition.training.model import train

if __name__ == "__main__":
    done = train(report=print)
    print(f"{done.lines} lines, F1 {done.f1} on held-back lines, {done.bytes / 1e6:.1f} MB")
