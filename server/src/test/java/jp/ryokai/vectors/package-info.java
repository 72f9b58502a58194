/**
 * Makes the vectors that lie in {@code src/test/resources/vectors}, and nothing else. It knows none of our rooms and no
 * library: a fault in what is tested cannot come to stand in what it is tested with. Curves are computed as a
 * schoolbook does, trees as RFC 9162 writes them; slow, and short enough to be read beside the standards.
 */
package jp.ryokai.vectors;
