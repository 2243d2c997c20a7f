import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const vi: Language = {
  tag: "vi",
  name: "Tiếng Việt",
  evidence: {
    spaced: true,
    letters: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/,
    words: [
      "không", "thành", "phố", "khi", "nào", "bao", "giờ", "hạn", "chót", "được", "của", "có", "những", "gì", "đã",
      "chưa", "xong", "hoàn", "phòng", "phụ", "trách", "mục", "tiêu", "tiến", "độ", "kế", "hoạch", "xin", "cảm",
      "ơn", "chào", "tôi", "muốn", "tiếng", "việt", "bao giờ", "ở", "đâu", "nhiêu", "trang", "nguồn", "biện", "pháp",
    ],
    hints: [
      "la", "cho", "thi", "den", "va", "cua", "trong", "ai", "sao", "các", "tất", "cả", "lam", "danh", "sách", "chi",
      "phí",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "hạn là khi nào", "hạn chót", "thời hạn", "hạn cuối", "kỳ hạn", "đến khi nào", "đến bao giờ", "khi nào xong",
        "bao giờ xong", "khi nào hoàn thành", "bao giờ hoàn thành", "khi nào kết thúc", "khi nào bắt đầu",
        "bao giờ bắt đầu", "khi nào mở", "năm nào", "còn bao lâu", "khi nào", "bao giờ",
      ],
      department: [
        "ai phụ trách", "phòng ban nào", "phòng nào phụ trách", "phòng nào", "bộ phận nào", "ai chịu trách nhiệm",
        "chịu trách nhiệm", "phụ trách", "phòng ban", "ban nào", "ai làm",
      ],
      target: ["mục tiêu là gì", "mục tiêu là bao nhiêu", "mục tiêu", "chỉ tiêu", "đích"],
      baseline: ["mức ban đầu", "giá trị hiện tại", "mức hiện tại", "hiện nay là bao nhiêu", "lúc đầu là bao nhiêu"],
      progress: [
        "tiến độ", "đến đâu rồi", "tới đâu rồi", "làm đến đâu", "xong chưa", "đã xong chưa", "đã làm chưa",
        "đã hoàn thành chưa", "đã bắt đầu chưa", "tình hình", "tình trạng", "thế nào rồi", "sao rồi",
      ],
      schedule: [
        "lịch trình", "kế hoạch từng năm", "từng năm", "các bước", "dự định làm gì", "sẽ làm gì", "tiếp theo là gì",
        "lộ trình",
      ],
      amount: [
        "bao nhiêu tiền", "số tiền", "ngân sách", "chi phí", "kinh phí", "tốn bao nhiêu", "trợ cấp bao nhiêu",
        "được bao nhiêu tiền", "tiết kiệm bao nhiêu", "yên",
      ],
      scope: [
        "là gì", "làm gì", "gồm những gì", "bao gồm gì", "dành cho ai", "ai dùng được", "ở những đâu", "nơi nào",
        "loại nào", "nội dung",
      ],
      term: ["ngắn hạn", "trung hạn", "dài hạn"],
      purpose: ["để làm gì", "tại sao", "vì sao", "mục đích", "lý do", "nhằm gì"],
      contact: ["hỏi ai", "hỏi ở đâu", "liên hệ ai", "liên hệ ở đâu", "liên hệ", "liên lạc"],
      as_of: [
        "thông tin khi nào", "thông tin lúc nào", "tính đến khi nào", "cập nhật khi nào", "cập nhật lần cuối",
        "thông tin mới không",
      ],
      page: ["trang nào", "trang mấy", "trang số mấy", "số trang", "ở trang"],
      source: ["ghi ở đâu", "viết ở đâu", "nguồn", "nguồn ở đâu", "tài liệu nào", "dựa vào đâu"],
      detail: ["chi tiết hơn", "chi tiết", "cho biết thêm", "nói thêm", "giải thích thêm"],
    },
    set: [
      "danh sách", "tất cả", "những gì", "những cái nào", "cái nào", "các mục", "liệt kê", "toàn bộ", "cho xem hết",
    ],
    count: ["bao nhiêu mục", "bao nhiêu cái", "có bao nhiêu", "mấy cái", "mấy mục", "số lượng", "bao nhiêu"],
    achieved: ["đã hoàn thành", "hoàn thành", "đã xong", "xong rồi", "đạt được", "đã đạt", "đã thực hiện", "đã làm"],
    notAchieved: [
      "chưa hoàn thành", "chưa xong", "chưa đạt", "chưa thực hiện", "chưa làm", "còn lại", "không hoàn thành",
      "không đạt",
    ],
    until: ["đến hết", "cho đến", "trước", "đến năm", "đến", "muộn nhất"],
    record: [
      "biện pháp", "kế hoạch", "cam kết", "lời hứa", "dự án", "chính sách", "chương trình", "công việc", "hoạt động",
      "mục",
    ],
    filler: [
      "xin", "làm ơn", "cho tôi biết", "cho hỏi", "tôi muốn biết", "bạn có biết", "vui lòng", "cảm ơn", "còn",
      "thì sao", "có không", "là", "của", "ạ", "nhé", "vậy", "này", "đó",
    ],
  },
};
