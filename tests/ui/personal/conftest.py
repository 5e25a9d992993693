"""A young person's plan that is open in a real window."""

from datetime import date

import pytest

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.operations.personal import plans


@pytest.fixture
def plan(services):
    """Begin a plan."""
    new = WorkshopId(new_id())
    day = date(2026, 11, 22)
    services.hub.do(new, "", lambda tx: plans.begin_plan(tx, new, "Blåbær", Horizon.FIVE, WayIn.LIFE, day=day, now=1))
    return new


@pytest.fixture
def session(window, plan):
    """Open the plan."""
    window.open_workshop(plan)
    yield window.session.front
    window.go_home()


@pytest.fixture
def page(session):
    return session.page


@pytest.fixture
def see(services, plan):
    """Return a way to ask the store about the plan."""
    return lambda query, *more: services.hub.read(lambda tx: query(tx, plan, *more))
