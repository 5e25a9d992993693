"""What a fagdag is: frozen entities and rules, standard library only."""
