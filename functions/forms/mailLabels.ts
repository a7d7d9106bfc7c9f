/** The labels that mail clients of the world put above what they quote. */
const words = {
  from: "from|von|de|da|van|fra|från|od|lähettäjä|kimden|από|от|від|feladó|de la|מאת|من|发件人|寄件者|差出人|보낸 사람",
  sent: "sent|date|gesendet|datum|envoyé|enviad[oa](?: el| em)?|fecha|data|inviato|verzonden|sendt|skickat|dato|wysłano|lähetetty|gönderildi|στάλθηκε|отправлено|дата|надіслано|odesláno|odoslané|elküldve|küldve|trimis|נשלח|תאריך|تم الإرسال|تاريخ الإرسال|التاريخ|发送时间|寄件日期|日期|送信日時|보낸 날짜",
  to: "to|an|à|pour|para|a|aan|til|till|do|vastaanottaja|kime|προς|кому|komu|címzett|către|אל|إلى|收件人|收件者|宛先|받는 사람",
  subject:
    "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|aihe|konu|θέμα|тема|předmět|predmet|tárgy|subiect|נושא|الموضوع|主题|主旨|件名|제목",
  others:
    "cc|bcc|kopie|blindkopie|copie(?: à)?|copia|cópia|kopi|kopia|másolatot kap|копия|копія|עותק|نسخة|抄送|副本|참조|dw|importance|wichtigkeit|importancia|importanza|belang|priority|priorität|priorité|reply-to|antwort an|attachments?|anlagen?|anhänge|pièces jointes|sensitivity|vertraulichkeit|newsgroups",
};

// Stars make it bold, and in a table a cell ends behind it.
const label = (names: string) => new RegExp(`^[*\\p{Bidi_C}]{0,4}(?:${names})\\s?[:：]\\*{0,2}(?:\\s?\\|)?`, "iu");

/** The lines of a header block, by their labels in all languages. */
export const labels = {
  from: label(words.from),
  sent: label(words.sent),
  to: label(words.to),
  subject: label(words.subject),
};
const others = label(words.others);

/** Whether a line is one of a mail's header, by its label. */
export const isHeaderLine = (line: string): boolean =>
  others.test(line) || Object.values(labels).some((one) => one.test(line));
