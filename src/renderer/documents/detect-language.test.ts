import { describe, expect, it } from 'vitest';
import { languageOf } from './detect-language';

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  [
    'az',
    'Azərbaycan Respublikasının Prezidenti bu gün keçirilən müşavirədə bildirib ki, ölkədə yeni qanun qəbul ediləcək və vətəndaşların hüquqları qorunacaq.',
  ],
  [
    'tr',
    'Türkiye Cumhurbaşkanı bugün yapılan toplantıda ülkede yeni bir yasanın kabul edileceğini ve vatandaşların haklarının korunacağını söyledi.',
  ],
  [
    'fa',
    'رئیس جمهور امروز در نشستی گفت که قانون جدیدی در کشور تصویب خواهد شد و از حقوق شهروندان حمایت می‌شود.',
  ],
  ['ar', 'قال رئيس الجمهورية اليوم في اجتماع إن قانونا جديدا سيعتمد في البلاد وستتم حماية حقوق المواطنين.'],
  [
    'ku',
    'سەرۆکی هەرێمی کوردستان ئەمڕۆ لە کۆبوونەوەیەکدا رایگەیاند کە یاسایەکی نوێ پەسەند دەکرێت و مافی هاووڵاتیان دەپارێزرێت.',
  ],
  [
    'uk',
    'Президент України сьогодні на засіданні заявив, що в країні буде ухвалено новий закон і права громадян будуть захищені.',
  ],
  [
    'ka',
    'პრეზიდენტმა დღეს სხდომაზე განაცხადა, რომ ქვეყანაში მიიღება ახალი კანონი და დაცული იქნება უფლებები.',
  ],
];

describe('the language of a text', () => {
  it.each(TEXTS)('is told as %s, and surely', (language, text) => {
    const { language: told, detected } = languageOf(text, '');
    expect(told).toBe(language);
    expect(detected?.language).toBe(language);
    expect(detected?.confidence).toBeGreaterThan(0.5);
    expect(detected?.confidence).toBeLessThanOrEqual(1);
  });

  it('is less sure where a text is in two languages', () => {
    const [, [, turkish] = ['', '']] = TEXTS;
    const english =
      'The president said today at a meeting that a new law would be adopted in the country and that rights would be protected. ';
    const mixed = languageOf(english.repeat(6) + `${turkish} `.repeat(6), '').detected?.confidence ?? 0;
    const alone = languageOf(english.repeat(12), '').detected?.confidence ?? 0;
    expect(alone).toBeGreaterThan(0.9);
    expect(mixed).toBeLessThan(0.8);
  });

  it('is not told of letters that make no words, nor of a language it does not know', () => {
    const junk =
      'xk qz jj ppp lk mmn wq rt yy aab cc dde fff gg hhi jk ll mno pq rst uvw xyz abc def ghi jkl mno';
    const kurmanji =
      'Serokê herêmê îro di civînekê de got ku dê qanûneke nû li welêt bê pejirandin û mafên welatiyan bên parastin.';
    expect(languageOf(junk, '').language).toBe('');
    expect(languageOf(kurmanji, '').language).toBe('');
    expect(languageOf(kurmanji, 'kmr').language).toBe('kmr');
  });

  it('is reported beside the declared one that stands', () => {
    const text = 'Комитет собрался третьего марта и заслушал доклад секретаря о событиях в губернии за год.';
    expect(languageOf(text, 'bg')).toMatchObject({ language: 'bg', detected: { language: 'ru' } });
    expect(languageOf(text.repeat(8), 'bg').language).toBe('ru');
  });
});
