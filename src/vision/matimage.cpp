// SPDX-License-Identifier: MPL-2.0
#include "vision/matimage.h"

#include <QPainter>

#include <cmath>

namespace wellmet::vision {

PicturePixels::PicturePixels(const QImage &picture)
{
    if (picture.hasAlphaChannel()) {
        m_owner = QImage(picture.size(), QImage::Format_RGB32);
        m_owner.fill(Qt::white);
        QPainter(&m_owner).drawImage(0, 0, picture);
    } else {
        m_owner = picture.convertToFormat(QImage::Format_RGB32);
    }
    if (!m_owner.isNull())
        m_mat = cv::Mat(m_owner.height(), m_owner.width(), CV_8UC4, const_cast<uchar *>(m_owner.constBits()),
                        static_cast<size_t>(m_owner.bytesPerLine()));
}

std::array<cv::Point2f, 4> pointsOf(const Quad &quad)
{
    std::array<cv::Point2f, 4> points;
    for (size_t i = 0; i < 4; ++i)
        points[i] = cv::Point2f(static_cast<float>(quad.corners[i].x()), static_cast<float>(quad.corners[i].y()));
    return points;
}

Quad quadOf(const std::array<cv::Point2f, 4> &points)
{
    Quad quad;
    for (size_t i = 0; i < 4; ++i)
        quad.corners[i] = QPointF(points[i].x, points[i].y);
    return quad;
}

Quad mapped(const Quad &quad, const cv::Matx33d &homography)
{
    Quad result;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Vec3d p = homography * cv::Vec3d(quad.corners[i].x(), quad.corners[i].y(), 1.0);
        result.corners[i] = QPointF(p[0] / p[2], p[1] / p[2]);
    }
    return result;
}

cv::Size2f sidesOf(const Quad &quad)
{
    const auto p = pointsOf(quad);
    const auto width = (cv::norm(p[1] - p[0]) + cv::norm(p[2] - p[3])) / 2;
    const auto height = (cv::norm(p[3] - p[0]) + cv::norm(p[2] - p[1])) / 2;
    return {static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace wellmet::vision
