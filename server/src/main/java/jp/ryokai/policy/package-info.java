/**
 * Policy documents: their drafts, their editions, and who signs again because of one.
 *
 * <p>A person looks at a draft, as {@link jp.ryokai.clause.PolicyText} read it, before it becomes an edition;
 * {@link jp.ryokai.policy.Policies} keeps editions, which never change, and says which is in force. The parts of the
 * policy are there before they have a text, as 未登録.
 */
package jp.ryokai.policy;
