"""Measurements: `python -m benchmarks` runs those of speed, beside other tools."""
