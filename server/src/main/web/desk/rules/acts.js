/** Kinds of records (server/docs/records.md, openapi) in the secretariat's words. @type {Record<string, string>} */
export const ACTS = {
  'lesson.finished': '研修を読み終えた', 'quiz.attempted': '確認問題に答えた', 'statement.signed': '署名した', 'statement.withheld': '保留した',
  'statement.declined': '辞退した', 'selfcheck.answered': '自己点検を出した', 'incident.reported': 'できごとを報告した',
  'council.begun': '議会の利用を始めた', 'person.added': '名簿に加えた', 'term.added': '任期を加えた', 'term.ended': '任期を終えた', 'role.granted': '役割を付けた', 'role.withdrawn': '役割を外した',
  'election.held': '選挙の結果を入れた', 'transfer.made': '職員の異動・退職を入れた', 'place.taken': '会派・委員会に入れた', 'place.left': '会派・委員会を離れた', 'group.renamed': '会派・委員会の名前を変えた', 'person.corrected': '氏名などを直した',
  'leave.begun': '休みを入れた', 'leave.ended': '休みを終えた', 'duty.added': '役割の名前を加えた', 'duty.given': '役割を割り当てた', 'duty.ended': '役割を終えた',
  'roster.read': '名簿を読み込んだ', 'roster.applied': '名簿を取り込んだ', 'roster.undone': '名簿の取込を取り消した', 'code.issued': '登録番号を発行した', 'device.enrolled': '端末を登録した', 'device.revoked': '端末の登録を終えた',
  'passkey.registered': 'パスキーを登録した', 'course.published': '研修を公開した', 'policy.drafted': '規程の下書きを入れた', 'policy.published': '規程を公開した',
  'policy.proposed': '規程の承認を頼んだ', 'policy.returned': '規程を差し戻した', 'policy.withdrawn': '規程の下書きを取りやめた', 'course.pack.drafted': '教材を読み込んだ', 'course.pack.withdrawn': '教材を取りやめた',
  'campaign.changed': '計画の下書きを直した', 'campaign.returned': '計画を差し戻した', 'campaign.discarded': '計画の下書きを捨てた', 'campaign.closed': '計画をしめた',
  'relief.granted': '免除・延長を入れた', 'relief.ended': '免除・延長を取りやめた', 'paper.entered': '紙の確認を登録した', 'paper.confirmed': '紙の確認を見比べた', 'paper.withdrawn': '紙の確認を取りやめた',
  'campaign.drafted': '計画の下書きを作った', 'campaign.published': '計画を公開した', 'rescue.brought': '救済ファイルを取り込んだ', 'epoch.renewed': 'サーバーを復元した',
  'notice.day.entered': '会期・休日を入れた', 'notice.day.ended': '会期・休日を取りやめた', 'notice.text.changed': '案内のひな形を変えた', 'notice.address.changed': 'メールアドレスを変えた',
  'notice.addresses.taken': 'メールアドレスを取り込んだ', 'notice.stopped': '案内を止めた', 'notice.resumed': '案内を再開した', 'notice.sent': '案内を送った', 'notice.handed': '案内を手で届けた', 'notice.called': '声かけを記録した',
  'codes.printed': '登録番号の紙を作った',
  'asset.entered': '端末を台帳に加えた',
  'loan.begun': '端末を貸し出した',
  'loan.linked': '貸出に登録を結び付けた',
  'loan.returned': '端末の返却を記録した',
  'loan.lost': '端末の紛失を記録した',
  'improvement.opened': '改善事項を立てた', 'improvement.assigned': '改善事項の担当・期日を変えた', 'improvement.carried': '改善事項を翌年度へ移した', 'improvement.closed': '改善事項を完了した', 'incident.noted': 'できごとの対応を記した', 'incident.closed': 'できごとの対応を終えた', 'drill.planned': '訓練を計画した', 'drill.ended': '訓練を取りやめた', 'evidence.taken': '証跡を書き出した',
};

/** @param {string} kind */
export const act = (kind) => ACTS[kind] ?? kind;
