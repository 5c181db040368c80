// The words of the interface, in two languages, and how each writes a duration.

const id = {
  skipToText: "Langsung ke isi",
  toFront: "Ke halaman depan",
  otherLanguage: "English",
  languageSwitch: "Bahasa tampilan",
  sections: "Rubrik",
  noSection: "Lainnya",
  sectionEmpty: "Belum ada berita di rubrik ini.",
  loading: "Memuat…",
  imageFailed: "Gambar tidak dapat dimuat",
  updated: "Diperbarui",
  by: "Oleh",
  and: "dan",
  textSize: "Ukuran teks",
  textSizes: ["Lebih kecil", "Normal", "Lebih besar"],
  readAlso: "Baca juga",
  related: "Baca Berita Terkait Lainnya",
  relatedFailed: "Berita terkait tidak dapat dimuat.",
  tags: "Topik",
  gallery: "Galeri foto",
  table: "Tabel",
  embedShow: "Tampilkan dari",
  embedNotice: "Isi ini milik {}. Setelah Anda menekan tombol, {} dapat mengetahui kunjungan Anda.",
  embedOpen: "Buka di",
  unknownBlock: "Bagian ini belum dapat ditampilkan di sini.",
  cut: "Sebagian naskah tidak ditampilkan di sini: terlalu panjang atau terlalu rumit susunannya.",
  more: "Muat lagi",
  moreTitle: "Berita lainnya",
  moreFailed: "Berita lainnya tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.",
  allRightsReserved: "Hak cipta dilindungi undang-undang",
  timing: "Tampil dalam {} detik",
  timingParts: ["memulai", "mengambil", "membaca", "menggambar"],
  seconds: "detik",
  retry: "Coba lagi",
  original: "Baca di situs aslinya",
  failed: {
    offline: ["Tidak dapat terhubung", "Periksa sambungan internet Anda, lalu coba lagi."],
    "not-found": [
      "Halaman tidak ditemukan",
      "Alamatnya mungkin keliru, atau beritanya sudah ditarik. Berita lain ada di halaman depan.",
    ],
    private: [
      "Berita ini tidak terbuka untuk umum",
      "Penerbitnya meminta pembaca masuk dahulu. Berita lain ada di halaman depan.",
    ],
    "server-trouble": [
      "Server sedang bermasalah",
      "Ini bukan kesalahan Anda. Tunggu sebentar, lalu coba lagi.",
    ],
    "timed-out": [
      "Terlalu lama menunggu",
      "Server tidak menjawab tepat waktu. Coba lagi, atau kembali beberapa saat lagi.",
    ],
    unreadable: [
      "Berita ini tidak dapat dibaca",
      "Berkas yang kami terima rusak. Redaksi perlu memperbaikinya; berita lain ada di halaman depan.",
    ],
  },
  weekdays: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  months: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  decimalMark: ",",
};

const en = {
  skipToText: "Skip to the text",
  toFront: "To the front page",
  otherLanguage: "Bahasa Indonesia",
  languageSwitch: "Interface language",
  sections: "Sections",
  noSection: "More",
  sectionEmpty: "Nothing in this section yet.",
  loading: "Loading…",
  imageFailed: "The picture could not be loaded",
  updated: "Updated",
  by: "By",
  and: "and",
  textSize: "Text size",
  textSizes: ["Smaller", "Normal", "Larger"],
  readAlso: "Read also",
  related: "Read Other Related News",
  relatedFailed: "Related news could not be loaded.",
  tags: "Topics",
  gallery: "Photo gallery",
  table: "Table",
  embedShow: "Show from",
  embedNotice: "This belongs to {}. Once you press the button, {} can learn of your visit.",
  embedOpen: "Open at",
  unknownBlock: "This part cannot be shown here yet.",
  cut: "Part of this text is not shown here: it is too long, or too intricately laid out.",
  more: "Load more",
  moreTitle: "More news",
  moreFailed: "More news could not be loaded. Check your connection, then try again.",
  allRightsReserved: "All rights reserved",
  timing: "Shown in {} seconds",
  timingParts: ["starting", "fetching", "parsing", "rendering"],
  seconds: "seconds",
  retry: "Try again",
  original: "Read it at its own site",
  failed: {
    offline: ["Could not connect", "Check your internet connection, then try again."],
    "not-found": [
      "Page not found",
      "The address may be wrong, or the article was withdrawn. Other news is on the front page.",
    ],
    private: [
      "This article is not open to everyone",
      "Its publisher asks readers to sign in first. Other news is on the front page.",
    ],
    "server-trouble": [
      "The server is having trouble",
      "This is not your fault. Wait a moment, then try again.",
    ],
    "timed-out": [
      "The wait was too long",
      "The server did not answer in time. Try again, or come back a little later.",
    ],
    unreadable: [
      "This article cannot be read",
      "The file we received is damaged. The newsroom has to mend it; other news is on the front page.",
    ],
  },
  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  decimalMark: ".",
};

/** All words of the interface in one language. */
export const WORDS = { id, en };

/** The language the switch leads to. */
export function other(language) {
  return language === "id" ? "en" : "id";
}

/** The language of the interface, where the article around its words is in another. */
export function spokenWithin(article, language) {
  return article && article.toLowerCase().split("-")[0] !== language ? language : undefined;
}

/** A duration in seconds, to the tenth of a millisecond: `0,1491`. */
export function seconds(words, milliseconds) {
  return (Math.max(milliseconds, 0) / 1000).toFixed(4).replace(".", words.decimalMark);
}
