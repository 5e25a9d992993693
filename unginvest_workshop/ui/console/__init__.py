"""The facilitator's console: agenda, workspace, side panel and top bar around one fagdag."""
