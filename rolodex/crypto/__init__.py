"""Bytes in, bytes out. The only room that imports `cryptography`, `hashlib`, `hmac` and `secrets`."""
