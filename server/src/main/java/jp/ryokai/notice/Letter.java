package jp.ryokai.notice;

/** What one person is sent: plain text, without a result, linking to this server only. */
record Letter(String subject, String body) {}
