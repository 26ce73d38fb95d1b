"""Our own strict age v1: header, recipients, payload. Source: c2sp.org/age."""
