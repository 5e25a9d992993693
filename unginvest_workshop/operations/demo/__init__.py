"""The demo: an invented fagdag and a second one a year later, made through the same operations as real ones."""

from unginvest_workshop.operations.demo.make import TEMPLATE, find_demo, make_demo

__all__ = ["TEMPLATE", "find_demo", "make_demo"]
