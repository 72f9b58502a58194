export const title = 'ホーム';
