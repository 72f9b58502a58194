/** What stands before the web tier: how a request is framed, how long it may take, how many are let in, and TLS. */
package jp.ryokai.door;
