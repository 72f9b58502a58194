// release 0123abcd
