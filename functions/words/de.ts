/** German, keyed by the English words that stand in the code; `{…}` are facts. A sentence that is not here does not compile. */
export const de = {
  // Forms and fields
  Ticket: "Ticket",
  Create: "Anlegen",
  Category: "Kategorie",
  Title: "Titel",
  Description: "Beschreibung",
  Organization: "Organisation",
  Contact: "Kontakt",
  Status: "Status",
  Priority: "Priorität",
  Queue: "Warteschlange",
  Choose: "Auswählen",
  Add: "Hinzufügen",
  Appointment: "Termin",
  Resource: "Ressource",
  Resources: "Ressourcen",
  "Service call": "Serviceeinsatz",
  Location: "Standort",
  "Find location": "Standort suchen",
  Tasks: "Aufgaben",
  "Find task": "Aufgabe suchen",
  "Ticket note": "Ticketnotiz",
  "Company note": "Organisationsnotiz",
  "Contact note": "Kontaktnotiz",
  "To-do": "To-Do",
  "First name": "Vorname",
  "Last name": "Nachname",
  Email: "E-Mail",
  "Email 2": "E-Mail 2",
  "Email 3": "E-Mail 3",
  Phone: "Telefon",
  Extension: "Durchwahl",
  Mobile: "Mobiltelefon",
  "Alternate phone": "Alternative Telefonnummer",
  "Primary contact": "Primärer Kontakt",
  "Address 1": "Adresse 1",
  "Address 2": "Adresse 2",
  "Postal code": "Postleitzahl",
  City: "Ort",
  State: "Bundesland",
  Country: "Land",
  Completed: "Abgeschlossen",
  "Action type": "Aktionstyp",
  "Assigned to": "Zugewiesen an",
  Name: "Name",
  Note: "Notiz",
  Opportunity: "Verkaufschance",
  "Find opportunity": "Verkaufschance suchen",
  "Project note": "Projektnotiz",
  "Task note": "Aufgabennotiz",
  "Ticket time": "Ticketzeit",
  "Project time": "Projektzeit",
  Log: "Erfassen",
  "Note type": "Notiztyp",
  "Publish to": "Veröffentlichen für",
  "Ticket status": "Ticketstatus",
  "(unchanged)": "(unverändert)",
  "Append to resolution": "An die Lösung anhängen",
  "(none)": "(keine Angabe)",
  "Autotask's own rules may notify all who can see a note: the customer too, if it is published to all.":
    "Autotasks eigene Regeln können alle benachrichtigen, die eine Notiz sehen dürfen: auch den Kunden, wenn sie für alle veröffentlicht wird.",
  "Only people in Autotask see an internal note; Autotask's own rules may notify them.":
    "Eine interne Notiz sehen nur Personen in Autotask; die Regeln von Autotask können sie benachrichtigen.",
  "Autotask's own rules may notify the customer of a note published to all.":
    "Autotasks eigene Regeln können den Kunden über eine Notiz benachrichtigen, die für alle veröffentlicht ist.",
  "Show what fits it": "Passendes anzeigen",
  "preselected as last time": "vorausgewählt wie beim letzten Mal",
  "Preselected as last time: {fields}": "Vorausgewählt wie beim letzten Mal: {fields}",
  "Forget my last choices": "Meine letzte Auswahl vergessen",
  "Fill in the defaults of “{field}”": "Vorgaben von „{field}“ übernehmen",
  "Me: {name}": "Ich: {name}",
  "Show resources": "Ressourcen anzeigen",
  "Nobody yet: who is assigned to the chosen tickets and tasks stands here.":
    "Noch niemand: Hier stehen alle, die den gewählten Tickets und Aufgaben zugewiesen sind.",
  "Me, to be assigned: {name}": "Ich, wird noch zugewiesen: {name}",
  "More fields": "Weitere Felder",
  "{count} fields do not fit here. Fill them in in Autotask.":
    "{count} Felder passen nicht hierher. Füllen Sie sie in Autotask aus.",
  "Ticket type": "Tickettyp",
  "Issue and sub-issue": "Problemtyp und Unterproblemtyp",
  Source: "Quelle",
  "Work type": "Arbeitstyp",
  "Primary resource": "Primäre Ressource",
  "Estimated hours": "Geschätzte Stunden",
  "Secondary resources": "Sekundäre Ressourcen",
  SLA: "SLA",
  Device: "Gerät",
  "Find device": "Gerät suchen",
  Contract: "Vertrag",
  "Find contract": "Vertrag suchen",
  "Due date": "Fälligkeitsdatum",
  "Time of day": "Uhrzeit",
  Start: "Beginn",
  End: "Ende",
  Date: "Datum",
  "Hours worked": "Gearbeitete Stunden",
  Find: "Suchen",
  "Find organization": "Organisation suchen",
  "Find contact": "Kontakt suchen",
  "Find ticket": "Ticket suchen",
  Project: "Projekt",
  "Find project": "Projekt suchen",
  Task: "Aufgabe",
  Tickets: "Tickets",
  Announcement: "Ankündigung",
  "Time worked": "Arbeitszeit",
  "Resource and role": "Ressource und Rolle",
  Offset: "Ausgleich (Stunden)",
  "Non-billable": "Nicht abrechenbar",
  "Show on invoice": "Auf Rechnung anzeigen",
  "Summary notes": "Zusammenfassung",
  "Internal notes": "Interne Notizen",
  "Start and end": "Beginn und Ende",
  "Find in this list": "In dieser Liste suchen",
  "1 found: it is in the list above.": "1 Treffer: Er steht oben in der Liste.",
  "{count} found: they are in the list above.": "{count} Treffer: Sie stehen oben in der Liste.",
  "Nothing found for “{sought}”.": "Nichts gefunden zu „{sought}“.",
  "Nothing found.": "Nichts gefunden.",
  "{count} more characters of the text will be added.": "{count} weitere Zeichen des Textes werden hinzugefügt.",
  "Include earlier messages": "Frühere Nachrichten hinzufügen",
  "More text": "Weiterer Text",
  "Leave them out": "Weglassen",
  "Only the first {kept} of {all} characters fit here; the rest is left out.":
    "Nur die ersten {kept} von {all} Zeichen passen hierher; der Rest entfällt.",
  "{what} was created from this message by {who}, {when}.":
    "{what} wurde aus dieser Nachricht angelegt, von {who}, {when}.",
  "{what} was created from an earlier message of this conversation by {who}, {when}.":
    "{what} wurde aus einer früheren Nachricht dieser Unterhaltung angelegt, von {who}, {when}.",
  "Leave out what was made already": "Weglassen, was schon angelegt ist",
  "For {count} messages": "Für {count} Nachrichten",
  "Autotask is slow: {count} of them are looked up when they are sent. What stands empty here counts only for those that tell nothing themselves.":
    "Autotask ist langsam: {count} davon werden erst beim Senden nachgeschlagen. Was hier leer steht, gilt nur für die, die selbst nichts mitbringen.",
  "Each message tells by itself: {fields}": "Jede Nachricht bringt selbst mit: {fields}",
  "The message names ticket {number}.": "Die Nachricht nennt das Ticket {number}.",
  "The subject names ticket {number}.": "Der Betreff nennt das Ticket {number}.",
  "{name} ({organization}) already has the address {address}.":
    "{name} ({organization}) hat die Adresse {address} bereits.",
  "{name} ({organization}) already has the address {address}, as an inactive contact.":
    "{name} ({organization}) hat die Adresse {address} bereits, als inaktiver Kontakt.",
  "Add a note to it": "Notiz dazu hinzufügen",
  "Open {number}": "{number} öffnen",

  // Why something is suggested
  "matched by sender address": "über die Absenderadresse gefunden",
  "matched by sender's domain": "über die Domain des Absenders gefunden",
  "matched by the address of the forwarded mail's sender":
    "über die Adresse des Absenders der weitergeleiteten Nachricht gefunden",
  "matched by the domain of the forwarded mail's sender":
    "über die Domain des Absenders der weitergeleiteten Nachricht gefunden",
  "matched by the address of the quoted mail's sender":
    "über die Adresse des Absenders der zitierten Nachricht gefunden",
  "matched by the domain of the quoted mail's sender": "über die Domain des Absenders der zitierten Nachricht gefunden",
  "matched by recipient's address": "über die Adresse des Empfängers gefunden",
  "matched by recipient's domain": "über die Domain des Empfängers gefunden",
  "matched by attendee's address": "über die Adresse des Teilnehmers gefunden",
  "matched by attendee's domain": "über die Domain des Teilnehmers gefunden",
  "several organizations have this domain, choose one": "mehrere Organisationen haben diese Domain, bitte auswählen",
  "its web address lies below this domain, choose it if it fits":
    "die Webadresse liegt unterhalb dieser Domain, bitte auswählen, wenn es passt",
  "organization of the matched contact": "Organisation des gefundenen Kontakts",
  "named in the subject": "im Betreff genannt",
  "named in the message": "in der Nachricht genannt",
  "this conversation is logged there": "diese Unterhaltung ist dort erfasst",
  "newest open ticket of the contact": "neuestes offenes Ticket des Kontakts",
  "newest open ticket of the organization": "neuestes offenes Ticket der Organisation",
  "newest open tickets of the contact": "neueste offene Tickets des Kontakts",
  "newest open tickets of the organization": "neueste offene Tickets der Organisation",

  // Wrong input
  "Filled in: {fields}. Look it over, then send it again.":
    "Ausgefüllt: {fields}. Bitte ansehen und noch einmal senden.",
  "Nothing was sent yet. Please check: {fields}": "Noch wurde nichts gesendet. Bitte prüfen: {fields}",
  "Enter a value.": "Bitte ausfüllen.",
  "Choose a value.": "Bitte auswählen.",
  "Enter a date.": "Bitte ein Datum eingeben.",
  "Enter a start and an end.": "Bitte Beginn und Ende eingeben.",
  "The end is before the start.": "Das Ende liegt vor dem Beginn.",
  "The end is at the start.": "Beginn und Ende sind gleich.",
  "This goes across midnight: {hours} hours. Send it again if that is right, or correct the times.":
    "Das geht über Mitternacht: {hours} Stunden. Senden Sie es noch einmal, wenn das stimmt, oder korrigieren Sie die Zeiten.",
  "{when}, {hours} hours": "{when}, {hours} Stunden",
  "{when}, 1 hour": "{when}, 1 Stunde",
  "From start to end it is {hours} hours.": "Von Beginn bis Ende sind es {hours} Stunden.",
  "Enter hours in quarters, such as 0.25 or 1.5, 24 at most.":
    "Bitte Stunden in Viertelstunden eingeben, etwa 0,25 oder 1,5, höchstens 24.",
  "Enter a number.": "Bitte eine Zahl eingeben.",
  "Enter a date and a time.": "Bitte Datum und Uhrzeit eingeben.",
  "Enter hours as a number, such as 1.5.": "Bitte Stunden als Zahl eingeben, etwa 1,5.",
  "Enter hours as a number, such as 1.5 or -0.5.": "Bitte Stunden als Zahl eingeben, etwa 1,5 oder -0,5.",
  "Too long: {length} of {max} characters.": "Zu lang: {length} von {max} Zeichen.",
  "This choice no longer exists. Choose another one.": "Diese Auswahl gibt es nicht mehr. Bitte eine andere wählen.",
  "{name} is no longer active. Choose another one.": "{name} ist nicht mehr aktiv. Bitte eine andere Auswahl treffen.",
  "{name} does not belong to {parent}. Choose another one.":
    "{name} gehört nicht zu {parent}. Bitte eine andere Auswahl treffen.",

  // Receipts and waiting
  "{done} of {all} done": "{done} von {all} erledigt",
  "{done} of {all} done, {out} left out": "{done} von {all} erledigt, {out} weggelassen",
  "{what}, but not all of it": "{what}, aber nicht alles",
  "(No subject)": "(Kein Betreff)",
  "Ticket created": "Ticket angelegt",
  "Service call created": "Serviceeinsatz angelegt",
  "Appointment created": "Termin angelegt",
  "To-do created": "To-Do angelegt",
  "To-do created, completed": "To-Do angelegt, abgeschlossen",
  "Contact {name} created": "Kontakt {name} angelegt",
  "Note added": "Notiz hinzugefügt",
  "Note added to ticket {number}": "Notiz zum Ticket {number} hinzugefügt",
  "Note added to project {number}": "Notiz zum Projekt {number} hinzugefügt",
  "Note added to task {number}": "Notiz zur Aufgabe {number} hinzugefügt",
  "Time logged": "Zeit erfasst",
  "Time logged on ticket {number}": "Zeit auf Ticket {number} erfasst",
  "Time logged on task {number}": "Zeit auf Aufgabe {number} erfasst",
  "Ticket {number} created": "Ticket {number} angelegt",
  "Reply with the number": "Mit der Nummer antworten",
  "Open the message": "Nachricht öffnen",
  "Open in Autotask": "In Autotask öffnen",
  "It was sent before your last changes: they are not in it.":
    "Es wurde vor Ihren letzten Änderungen gesendet: Sie sind nicht enthalten.",
  "Sending …": "Wird gesendet …",
  "Autotask is taking its time. It goes on by itself, and nothing is sent twice.":
    "Autotask lässt sich Zeit. Es geht von selbst weiter, und nichts wird doppelt gesendet.",
  "Missing: {what}": "Es fehlt: {what}",
  "What was made stays. Try again does only the rest.":
    "Was angelegt wurde, bleibt. „Erneut versuchen“ erledigt nur den Rest.",
  "Check again": "Erneut prüfen",

  // Chat with the bot; what stands in lower case are words that people write to it
  Autotask: "Autotask",
  "What would you like to do in Autotask?": "Was möchten Sie in Autotask tun?",
  "Create from email": "Aus E-Mail erstellen",
  "Create from message": "Aus Nachricht erstellen",
  "Add to Autotask": "Zu Autotask hinzufügen",
  "Or write it to the bot: “{command} printer on fire”": "Oder schreiben Sie es dem Bot: „{command} Drucker brennt“",
  "“{text}” was not understood.": "„{text}“ wurde nicht verstanden.",
  "It opens for you alone.": "Es öffnet sich nur für Sie.",
  "please open a an new": "bitte öffne ein eine einen neu neue neues neuen neuer",
  "help menu hello": "hilfe menü hallo",

  // Problems
  "It is there already, see above: open that one, or change this.":
    "Das gibt es schon, siehe oben: Öffnen Sie jenen Eintrag, oder ändern Sie diese Angabe.",
  "Try again": "Erneut versuchen",
  "Back to the form": "Zurück zum Formular",
  "Open Autotask": "Autotask öffnen",
  // Options
  Options: "Optionen",
  Open: "Öffnen",
  Save: "Speichern",
  "Saved.": "Gespeichert.",
  "All commands": "Alle Befehle",
  "My time zone": "Meine Zeitzone",
  "Time zone now: {zone}, as the app you use tells it.":
    "Zeitzone jetzt: {zone}, wie die App sie nennt, die Sie benutzen.",
  "Time zone now: {zone}, that of your mailbox.": "Zeitzone jetzt: {zone}, die Ihres Postfachs.",
  "Time zone now: {zone}, as you chose it here.": "Zeitzone jetzt: {zone}, wie Sie sie hier gewählt haben.",
  "Time zone now: {zone}, as your administrator chose it for everybody.":
    "Zeitzone jetzt: {zone}, wie Ihr Administrator sie für alle gewählt hat.",
  "It counts where neither the app you use nor your mailbox tells a time zone.":
    "Sie gilt, wo weder die App, die Sie benutzen, noch Ihr Postfach eine Zeitzone nennt.",
  "Autotask does not answer at the moment.": "Autotask antwortet gerade nicht.",
  "Open the form again in a minute.": "Öffnen Sie das Formular in einer Minute erneut.",
  "Nothing was sent. Your text is kept: try again in a minute.":
    "Es wurde nichts gesendet. Ihr Text bleibt erhalten: Versuchen Sie es in einer Minute erneut.",
  "Autotask answered in a way that this app cannot read.":
    "Autotask hat so geantwortet, dass diese App es nicht lesen kann.",
  "Nothing was sent, and your text is kept. If it happens again, tell your administrator: the log says where.":
    "Es wurde nichts gesendet, und Ihr Text bleibt erhalten. Wenn es wieder geschieht, sagen Sie es Ihrem Administrator: Im Protokoll steht, wo.",
  "It may have arrived: it was sent, but Autotask did not answer.":
    "Es ist vielleicht angekommen: Autotask hat es angenommen, aber nicht geantwortet.",
  "Look in Autotask before you send it again. This form sends nothing more; your text stands below.":
    "Sehen Sie in Autotask nach, bevor Sie es erneut senden. Dieses Formular sendet nichts mehr; Ihr Text steht unten.",
  "Autotask said: {why}": "Autotask meldet: {why}",
  "Nothing was made. Correct it and send it again.":
    "Es wurde nichts angelegt. Korrigieren Sie es und senden Sie es erneut.",
  "Nothing was made. An administrator must tick in Autotask:":
    "Es wurde nichts angelegt. Ein Administrator muss in Autotask anhaken:",
  "1. in the security level of the API user: Resource Impersonation (Web Services API), Add and Edit for this kind of record;":
    "1. in der Sicherheitsstufe des API-Benutzers: Resource Impersonation (Web Services API), Add und Edit für diese Art von Datensatz;",
  "2. in your own security level: Allow impersonation of resources with this security level;":
    "2. in Ihrer eigenen Sicherheitsstufe: Allow impersonation of resources with this security level;",
  "3. in your own security level: the right to add this kind of record.":
    "3. in Ihrer eigenen Sicherheitsstufe: das Recht, solche Datensätze anzulegen.",
  "4. in your own security level: Ticket View: All, for with Mine nobody makes service calls;":
    "4. in Ihrer eigenen Sicherheitsstufe: Ticket View: All, denn mit Mine legt niemand Serviceeinsätze an;",
  "5. for all of Autotask: the Dispatch Calendar.": "5. für ganz Autotask: den Dispatch Calendar.",
  "Service calls need the Dispatch Calendar, which is off in your Autotask.":
    "Serviceeinsätze brauchen den Dispatch Calendar, der in Ihrem Autotask ausgeschaltet ist.",
  "Nothing was sent. Tell your administrator: the security level of the API user in Autotask must let it see this kind of record.":
    "Nichts wurde gesendet. Sagen Sie Ihrem Administrator: Die Sicherheitsstufe des API-Benutzers in Autotask muss ihn solche Datensätze sehen lassen.",
  "This app does not show you this record, so it cannot add to what stands there.":
    "Diese App zeigt Ihnen diesen Datensatz nicht, also kann sie nichts zu dem hinzufügen, was dort steht.",
  "Add it in Autotask itself.": "Fügen Sie es in Autotask selbst hinzu.",
  "Autotask does not let this app in.": "Autotask lässt diese App nicht herein.",
  "Tell your administrator: the API user's name, secret or integration code is not accepted.":
    "Sagen Sie Ihrem Administrator: Name, Kennwort oder Integrationscode des API-Benutzers wird nicht angenommen.",
  "The Autotask zone of this app could not be found.": "Die Autotask-Zone dieser App wurde nicht gefunden.",
  "Tell your administrator: the API user's name or the zone look-up address is wrong.":
    "Sagen Sie Ihrem Administrator: Der Name des API-Benutzers oder die Adresse der Zonensuche ist falsch.",
  "{typed} is not your Autotask address.": "{typed} ist nicht Ihre Autotask-Adresse.",
  "Tell your administrator: the right address is {right}.":
    "Sagen Sie Ihrem Administrator: Die richtige Adresse ist {right}.",
  "You are not signed in.": "Sie sind nicht angemeldet.",
  "Sign in again, then try once more.": "Melden Sie sich erneut an und versuchen Sie es dann noch einmal.",
  "Microsoft's sign-in service does not answer at the moment.":
    "Der Anmeldedienst von Microsoft antwortet gerade nicht.",
  "Try again in a minute.": "Versuchen Sie es in einer Minute erneut.",
  "Your organization may not use this app.": "Ihre Organisation darf diese App nicht verwenden.",
  "Use the account of the organization that set it up.":
    "Verwenden Sie das Konto der Organisation, die sie eingerichtet hat.",
  "Guests cannot use this app.": "Gäste können diese App nicht verwenden.",
  "Your e-mail address is not known here yet.": "Ihre E-Mail-Adresse ist hier noch nicht bekannt.",
  "Open Autotask in the Outlook task pane once: then Teams knows you too.":
    "Öffnen Sie Autotask einmal im Aufgabenbereich von Outlook: Dann kennt Sie auch Teams.",
  "Autotask has no resource with your address {address}.": "Autotask hat keine Ressource mit Ihrer Adresse {address}.",
  "Ask your administrator to enter this address at your resource in Autotask.":
    "Bitten Sie Ihren Administrator, diese Adresse bei Ihrer Ressource in Autotask einzutragen.",
  "Your Autotask resource with the address {address} is inactive.":
    "Ihre Autotask-Ressource mit der Adresse {address} ist inaktiv.",
  "Ask your administrator to activate your resource in Autotask.":
    "Bitten Sie Ihren Administrator, Ihre Ressource in Autotask zu aktivieren.",
  "This app has no such command.": "Diesen Befehl hat diese App nicht.",
  "Choose a command from the menu again.": "Wählen Sie erneut einen Befehl aus dem Menü.",
  "The rest of this text is no longer kept.": "Der Rest dieses Textes wird nicht mehr aufbewahrt.",
  "Nothing was sent. Open the form again: a form can wait for a day.":
    "Es wurde nichts gesendet. Öffnen Sie das Formular erneut: Ein Formular kann einen Tag warten.",
  "You selected {count} messages; {most} at most go at once.":
    "Sie haben {count} Nachrichten ausgewählt; höchstens {most} gehen auf einmal.",
  "Nothing was sent. Select fewer.": "Es wurde nichts gesendet. Wählen Sie weniger aus.",
  "This message is no longer kept here.": "Diese Nachricht wird hier nicht mehr aufbewahrt.",
  "Open the form again at the message: it is kept for a day, for you alone.":
    "Öffnen Sie das Formular erneut bei der Nachricht: Sie wird einen Tag lang aufbewahrt, nur für Sie.",
  "A file may have 10 MB at the most.": "Eine Datei darf höchstens 10 MB haben.",
  "Nothing was sent. Leave this file out, or send a link to it.":
    "Es wurde nichts gesendet. Lassen Sie diese Datei weg oder senden Sie einen Link darauf.",
  "A form takes 50 files with 50 MB altogether at the most.":
    "Ein Formular nimmt höchstens 50 Dateien mit zusammen 50 MB an.",
  "Nothing was sent. Leave some of them out.": "Es wurde nichts gesendet. Lassen Sie einige davon weg.",
  Attachments: "Anhänge",
  "Files stay behind: open a message by itself to attach its own.":
    "Dateien bleiben zurück: Öffnen Sie eine Nachricht einzeln, um ihre anzuhängen.",
  "Pictures in the text": "Bilder im Text",
  "Original message": "Ursprüngliche Nachricht",
  "Original message (.eml)": "Ursprüngliche Nachricht (.eml)",
  "Link to the original message": "Link zur ursprünglichen Nachricht",
  "{name} is too large for Autotask: {size}, 7 MB at most.": "{name} ist zu groß für Autotask: {size}, höchstens 7 MB.",
  "Too long by {over} characters with the links below it. Shorten it, or untick some of them.":
    "Mit den Links darunter um {over} Zeichen zu lang. Kürzen Sie den Text, oder wählen Sie Links ab.",
  "{name} is empty.": "{name} ist leer.",
  "The original message is too large for Autotask: about {size}, 7 MB at most.":
    "Die ursprüngliche Nachricht ist für Autotask zu groß: etwa {size}, höchstens 7 MB.",
  "{name}: Autotask takes no such files.": "{name}: Solche Dateien nimmt Autotask nicht an.",
  "{count} more files are not offered here.": "{count} weitere Dateien stehen hier nicht zur Auswahl.",
  "{name} did not arrive here.": "{name} ist hier nicht angekommen.",
  "Nothing was sent. Untick it, or send the form again.":
    "Es wurde nichts gesendet. Wählen Sie die Datei ab oder senden Sie das Formular erneut.",
  "{name} did not arrive here. Untick it, or send the form again.":
    "{name} ist hier nicht angekommen. Wählen Sie die Datei ab oder senden Sie das Formular erneut.",
  "{attached} of {all} attached, {waiting} waiting.": "{attached} von {all} angehängt, noch ausstehend: {waiting}.",
  "{attached} of {all} attached.": "{attached} von {all} angehängt.",
  "Autotask takes 10 MB of files in five minutes. Try again in a few minutes.":
    "Autotask nimmt in fünf Minuten 10 MB an Dateien an. Versuchen Sie es in einigen Minuten erneut.",
  "Add the others in Autotask, or try again when the reason is gone.":
    "Fügen Sie die übrigen in Autotask hinzu, oder versuchen Sie es erneut, wenn der Grund behoben ist.",
  "It is no longer kept here.": "Sie wird hier nicht mehr aufbewahrt.",
  "This form could not be read.": "Dieses Formular konnte nicht gelesen werden.",
  "Nothing was sent. Open the form again.": "Es wurde nichts gesendet. Öffnen Sie das Formular erneut.",
  "Something went wrong in this app.": "In dieser App ist etwas schiefgegangen.",
  "Try again. If it happens again, give your administrator the reference {reference}.":
    "Versuchen Sie es erneut. Wenn es wieder geschieht, nennen Sie Ihrem Administrator die Referenz {reference}.",
  Problem: "Problem",
} as const;
