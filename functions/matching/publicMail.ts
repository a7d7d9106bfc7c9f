import providers from "email-providers/all.json" with { type: "json" };

// What the list lacks of the countries that Autotask is sold in. "example.com" stands in it and is nobody's.
const more =
  "1und1.de a1.net alice-dsl.net alice.de aol.de aon.at arcor.de chello.at drei.at duck.com ewe.net ewetel.net fastmail.com gmx.ch gmx.eu " +
  "hin.ch hispeed.ch hotmail.at hotmail.ch inode.at keemail.me liwest.at magenta.de magentacloud.de mail.de mozmail.com netcologne.de " +
  "o2mail.de o2online.de online.no posteo.at posteo.ch posteo.de posteo.net proximus.be quickline.ch simplelogin.com sunrise.ch " +
  "swissonline.ch tele2.at telia.com tuta.com tuta.io tutamail.com tutanota.com tutanota.de unitybox.de utanet.at vodafone.de " +
  "vodafonemail.de xs4all.nl ziggo.nl zohomail.eu";

const everybodys: ReadonlySet<string> = new Set([...providers, ...more.split(" ")]);

/** Whether anybody can have an address of a domain, so that it says nothing about an organization. */
export const isPublicMail = (domain: string): boolean => everybodys.has(domain);
