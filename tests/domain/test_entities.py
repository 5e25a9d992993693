"""Every entity can be stored: frozen, slotted, with an id and a workshop, and no field that a journal cannot keep."""

import dataclasses
import importlib
import pkgutil

import pytest

from unginvest_workshop import domain
from unginvest_workshop.storage.tables import TABLES


def entities():
    modules = (
        importlib.import_module(each.name)
        for each in pkgutil.iter_modules(domain.__path__, "unginvest_workshop.domain.")
    )
    kinds = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }
    return sorted(kinds, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", entities())
def test_it_is_frozen_and_slotted(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    assert kind.__doc__


@pytest.mark.parametrize("kind", sorted(TABLES, key=lambda kind: kind.__name__))
def test_a_row_has_an_id_and_neither_reals_nor_blobs(kind):
    types = {field.name: field.type for field in dataclasses.fields(kind)}
    assert "id" in types
    assert not {float, bytes} & set(types.values())
