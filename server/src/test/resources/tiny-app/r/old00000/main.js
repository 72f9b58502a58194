// left behind by an earlier build
