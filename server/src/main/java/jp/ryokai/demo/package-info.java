/**
 * The demo council: fictional people, a policy in our own words, the course, one plan. Put in through the same
 * stores as everything else, once, into an empty installation, when {@code ryokai.demo} is true. Nothing uses it.
 */
package jp.ryokai.demo;
