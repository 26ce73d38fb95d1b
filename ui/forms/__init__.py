"""Forms made from the declarations of the fields: an editor for each type, rows for many values."""
