"""The start page: fagdager and templates."""
